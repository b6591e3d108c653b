//! Stores each value once, so that rows can refer to it by a number.

use std::collections::HashMap;
use std::hash::Hash;

use serde::Serialize;

/// Values in the order in which they were first needed.
pub(super) struct Pool<T> {
    items: Vec<T>,
    indices: HashMap<T, usize>,
}

impl<T: Clone + Eq + Hash> Pool<T> {
    pub(super) fn new() -> Pool<T> {
        Pool {
            items: Vec::new(),
            indices: HashMap::new(),
        }
    }

    /// Returns the index of the value. Adds it if it is new.
    pub(super) fn index(&mut self, item: T) -> usize {
        if let Some(index) = self.indices.get(&item) {
            return *index;
        }
        let index = self.items.len();
        self.items.push(item.clone());
        self.indices.insert(item, index);
        index
    }

    pub(super) fn into_items(self) -> Vec<T> {
        self.items
    }
}

/// Lists of values, one after the other.
pub(super) struct Lists<T> {
    items: Vec<T>,
    ranges: HashMap<Vec<T>, Range>,
}

/// Range of a list in the values of [`Lists`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub(super) struct Range {
    start: usize,
    len: usize,
}

impl Range {
    pub(super) fn new(start: usize, end: usize) -> Range {
        Range {
            start,
            len: end - start,
        }
    }
}

impl<T: Clone + Eq + Hash> Lists<T> {
    pub(super) fn new() -> Lists<T> {
        Lists {
            items: Vec::new(),
            ranges: HashMap::new(),
        }
    }

    /// Returns the range of a list. Adds the list if it is new.
    pub(super) fn range(&mut self, list: impl IntoIterator<Item = T>) -> Range {
        let list: Vec<T> = list.into_iter().collect();
        if list.is_empty() {
            return Range::new(0, 0);
        }
        if let Some(range) = self.ranges.get(&list) {
            return *range;
        }
        let start = self.items.len();
        self.items.extend_from_slice(&list);
        let range = Range::new(start, self.items.len());
        self.ranges.insert(list, range);
        range
    }

    pub(super) fn into_items(self) -> Vec<T> {
        self.items
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pool_stores_value_once() {
        let mut pool = Pool::new();
        assert_eq!(["a", "b", "a"].map(|it| pool.index(it)), [0, 1, 0]);
        assert_eq!(pool.into_items(), ["a", "b"]);
    }

    #[test]
    fn lists_store_list_once() {
        let mut lists = Lists::new();
        assert_eq!(lists.range([1, 2]), Range::new(0, 2));
        assert_eq!(lists.range([]), Range::new(0, 0));
        assert_eq!(lists.range([2]), Range::new(2, 3));
        assert_eq!(lists.range([1, 2]), Range::new(0, 2));
        assert_eq!(lists.into_items(), [1, 2, 2]);
    }
}
