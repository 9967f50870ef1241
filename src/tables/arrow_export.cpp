#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tables/arrow.h"

namespace tally::tables {
namespace {

constexpr std::int64_t kNullable = 2;  // ARROW_FLAG_NULLABLE

// What one exported column needs to live: its data, and the structs that point to it.
struct ColumnData {
  Column column;
  std::vector<std::uint8_t> bitmap;
  std::vector<std::int64_t> offsets;
  std::string characters;
  const void* buffers[2] = {nullptr, nullptr};
  const void* text_buffers[3] = {nullptr, nullptr, nullptr};
};

struct ArrayData {
  std::vector<std::unique_ptr<ColumnData>> columns;
  std::vector<ArrowArray> children, dictionaries;
  std::vector<ArrowArray*> pointers;
  const void* buffers[1] = {nullptr};
};

struct SchemaData {
  std::vector<std::string> names;
  std::vector<ArrowSchema> children, dictionaries;
  std::vector<ArrowSchema*> pointers;
};

// Children belong to their parent: releasing the parent releases everything, and a child that a
// consumer has moved out keeps nothing alive by itself, which the specification allows only if the
// data is shared. So each child holds the whole by reference count.
template <typename Struct, typename Data>
void release(Struct* self) {
  for (std::int64_t i = 0; i < self->n_children; ++i) {
    Struct* child = self->children[i];
    if (child != nullptr && child->release != nullptr) child->release(child);
  }
  if (self->dictionary != nullptr && self->dictionary->release != nullptr) {
    self->dictionary->release(self->dictionary);
  }
  self->release = nullptr;
  delete static_cast<std::shared_ptr<Data>*>(self->private_data);
}

template <typename Struct, typename Data>
void hold(Struct& out, const std::shared_ptr<Data>& data) {
  out.private_data = new std::shared_ptr<Data>(data);
  out.release = &release<Struct, Data>;
}

void fill_schema(const Table& table, ArrowSchema* schema) {
  const auto data = std::make_shared<SchemaData>();
  const std::size_t n = table.columns.size();
  data->children.resize(n);
  data->dictionaries.resize(n);
  for (const Column& column : table.columns) data->names.push_back(column.name);
  for (std::size_t i = 0; i < n; ++i) {
    ArrowSchema& child = data->children[i];
    const Type type = table.columns[i].type;
    child = {};
    child.format = type == Type::real ? "g" : (type == Type::integer ? "l" : "i");
    child.name = data->names[i].c_str();
    child.flags = kNullable;
    if (type == Type::text) {
      ArrowSchema& dictionary = data->dictionaries[i];
      dictionary = {};
      dictionary.format = "U";
      dictionary.name = "";
      hold(dictionary, data);
      child.dictionary = &dictionary;
    }
    hold(child, data);
    data->pointers.push_back(&child);
  }
  *schema = {};
  schema->format = "+s";
  schema->name = "";
  schema->n_children = static_cast<std::int64_t>(n);
  schema->children = data->pointers.data();
  hold(*schema, data);
}

std::unique_ptr<ColumnData> column_data(Column column, std::size_t rows) {
  auto data = std::make_unique<ColumnData>();
  data->column = std::move(column);
  Column& c = data->column;
  if (c.nulls > 0) {
    data->bitmap.assign((rows + 7) / 8, 0);
    for (std::size_t r = 0; r < rows; ++r) {
      if (c.is_valid(r)) data->bitmap[r / 8] |= static_cast<std::uint8_t>(1U << (r % 8));
    }
    data->buffers[0] = data->bitmap.data();
  }
  switch (c.type) {
    case Type::real:
      data->buffers[1] = c.reals.data();
      break;
    case Type::integer:
      data->buffers[1] = c.integers.data();
      break;
    case Type::text:
      for (std::int32_t& code : c.codes) code = code < 0 ? 0 : code;  // null, by the bitmap
      data->buffers[1] = c.codes.data();
      data->offsets.push_back(0);
      for (const std::string& text : c.dictionary) {
        data->characters += text;
        data->offsets.push_back(static_cast<std::int64_t>(data->characters.size()));
      }
      data->text_buffers[1] = data->offsets.data();
      data->text_buffers[2] = data->characters.data();
      break;
  }
  return data;
}

}  // namespace

void export_arrow(Table table, ArrowSchema* schema, ArrowArray* array) {
  fill_schema(table, schema);
  const auto data = std::make_shared<ArrayData>();
  const std::size_t n = table.columns.size();
  const auto rows = static_cast<std::int64_t>(table.rows);
  data->children.resize(n);
  data->dictionaries.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    data->columns.push_back(column_data(std::move(table.columns[i]), table.rows));
    ColumnData& column = *data->columns.back();
    ArrowArray& child = data->children[i];
    child = {};
    child.length = rows;
    child.null_count = column.column.nulls;
    child.n_buffers = 2;
    child.buffers = column.buffers;
    if (column.column.type == Type::text) {
      ArrowArray& dictionary = data->dictionaries[i];
      dictionary = {};
      dictionary.length = static_cast<std::int64_t>(column.column.dictionary.size());
      dictionary.n_buffers = 3;
      dictionary.buffers = column.text_buffers;
      hold(dictionary, data);
      child.dictionary = &dictionary;
    }
    hold(child, data);
    data->pointers.push_back(&child);
  }
  *array = {};
  array->length = rows;
  array->n_buffers = 1;
  array->buffers = data->buffers;
  array->n_children = static_cast<std::int64_t>(n);
  array->children = data->pointers.data();
  hold(*array, data);
}

}  // namespace tally::tables
