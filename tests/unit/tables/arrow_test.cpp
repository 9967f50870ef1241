#include "tables/arrow.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace tally::tables {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// A stream of one batch, as a producer would give it.
struct OneBatch {
  ArrowSchema schema{};
  ArrowArray array{};
  bool released = false;
  ArrowArrayStream stream{};

  OneBatch() {
    stream.private_data = this;
    stream.get_schema = [](ArrowArrayStream* s, ArrowSchema* out) {
      auto& self = *static_cast<OneBatch*>(s->private_data);
      *out = self.schema;
      self.schema.release = nullptr;
      return 0;
    };
    stream.get_next = [](ArrowArrayStream* s, ArrowArray* out) {
      auto& self = *static_cast<OneBatch*>(s->private_data);
      *out = self.array;
      self.array.release = nullptr;
      return 0;
    };
    stream.get_last_error = [](ArrowArrayStream*) { return "no reason"; };
    stream.release = [](ArrowArrayStream* s) {
      static_cast<OneBatch*>(s->private_data)->released = true;
      s->release = nullptr;
    };
  }
};

Table sample() {
  Table table;
  table.rows = 9;
  table.columns.push_back({.name = "exporter",
                           .type = Type::text,
                           .codes = {0, 1, 0, -1, 1, 1, 0, 0, 1},
                           .dictionary = {"DEU", "C\xC3\xB4te d'Ivoire"},
                           .valid = {1, 1, 1, 0, 1, 1, 1, 1, 1},
                           .nulls = 1});
  table.columns.push_back(
      {.name = "year", .type = Type::integer, .integers = {1, 2, 3, 4, 5, 6, 7, 8, INT64_MAX}});
  table.columns.push_back({.name = "trade",
                           .type = Type::real,
                           .reals = {0.5, 1, 0, 3, 4, 5, 6, 7, 0},
                           .valid = {1, 1, 1, 1, 1, 1, 1, 1, 0},
                           .nulls = 1});
  return table;
}

TEST(Arrow, OutAndInAgainIsTheSame) {
  OneBatch batch;
  export_arrow(sample(), &batch.schema, &batch.array);
  auto back = import_arrow(&batch.stream);
  ASSERT_TRUE(back.has_value()) << back.error().to_string();
  EXPECT_TRUE(batch.released);
  const Table before = sample();
  ASSERT_EQ(back->columns.size(), 3U);
  EXPECT_EQ(back->rows, 9U);
  for (std::size_t c = 0; c < 3; ++c) {
    EXPECT_EQ(back->columns[c].type, before.columns[c].type);
    EXPECT_EQ(back->columns[c].reals, before.columns[c].reals);
    EXPECT_EQ(back->columns[c].integers, before.columns[c].integers);
    EXPECT_EQ(back->columns[c].codes, before.columns[c].codes);
    EXPECT_EQ(back->columns[c].dictionary, before.columns[c].dictionary);
    EXPECT_EQ(back->columns[c].valid, before.columns[c].valid);
    EXPECT_EQ(back->columns[c].nulls, before.columns[c].nulls);
  }
}

TEST(Arrow, AChildThatWasMovedOutLivesOn) {
  ArrowSchema schema{};
  ArrowArray array{};
  export_arrow(sample(), &schema, &array);
  ArrowArray child = *array.children[1];
  array.children[1]->release = nullptr;  // moved
  array.release(&array);
  schema.release(&schema);
  EXPECT_EQ(array.release, nullptr);
  EXPECT_EQ(static_cast<const std::int64_t*>(child.buffers[1])[2], 3);
  child.release(&child);
}

TEST(Arrow, TypesThatAreNeitherNumbersNorTextAreNamed) {
  OneBatch batch;
  export_arrow(sample(), &batch.schema, &batch.array);
  batch.schema.children[1]->format = "tdD";
  auto table = import_arrow(&batch.stream);
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->columns.size(), 2U);
  EXPECT_THAT(table->notes, ElementsAre(HasSubstr("column 'year' of the Arrow type 'tdD'")));

  OneBatch again;
  export_arrow(sample(), &again.schema, &again.array);
  again.schema.children[1]->format = "tdD";
  ReadOptions options;
  options.columns = {"year"};
  EXPECT_THAT(import_arrow(&again.stream, options).error().to_string(),
              HasSubstr("cannot be read"));
  again.array.release(&again.array);  // was never asked for
}

TEST(Arrow, AFailingStreamIsAnError) {
  OneBatch batch;
  batch.stream.get_schema = [](ArrowArrayStream*, ArrowSchema*) { return 5; };
  EXPECT_THAT(import_arrow(&batch.stream).error().to_string(), HasSubstr("no reason"));
  EXPECT_TRUE(batch.released);
}

}  // namespace
}  // namespace tally::tables
