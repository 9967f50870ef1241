#include "app/commands.h"
#include "core/process.h"

int main(int argc, char** argv) { tally::core::end_process(tally::app::run(argc, argv)); }
