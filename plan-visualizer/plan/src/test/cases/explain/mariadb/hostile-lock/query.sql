select get_lock('a', 1)
