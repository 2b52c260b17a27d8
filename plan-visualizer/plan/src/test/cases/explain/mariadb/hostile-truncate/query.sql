truncate table t
