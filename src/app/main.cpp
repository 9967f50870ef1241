#include "app/commands.h"

int main(int argc, char** argv) { return tally::app::run(argc, argv); }
