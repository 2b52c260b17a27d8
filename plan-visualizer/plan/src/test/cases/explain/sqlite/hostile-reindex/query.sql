reindex
