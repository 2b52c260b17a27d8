replace into t (id, v) values (1, 1)
