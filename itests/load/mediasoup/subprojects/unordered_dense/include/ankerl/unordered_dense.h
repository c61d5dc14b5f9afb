#pragma once

// The maps and sets by the names that mediasoup's worker uses. Debian has no package of them; these are Abseil's, which the worker
// used before them.

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <absl/hash/hash.h>
#include <functional>
#include <iterator>

namespace ankerl::unordered_dense {
  template<typename T>
  struct hash : absl::Hash<T>
  {
  };

  /** Erasing answers what comes next, which Abseil leaves to the caller. */
  template<typename Table>
  struct table : Table
  {
    using Table::erase;
    using Table::Table;

    typename Table::iterator erase(typename Table::iterator it)
    {
      auto next = std::next(it);
      Table::erase(it);
      return next;
    }
  };

  template<typename K, typename V, typename Hash = hash<K>, typename Equal = std::equal_to<K>>
  using map = table<absl::flat_hash_map<K, V, Hash, Equal>>;

  template<typename K, typename Hash = hash<K>, typename Equal = std::equal_to<K>>
  using set = table<absl::flat_hash_set<K, Hash, Equal>>;
} // namespace ankerl::unordered_dense
