set transaction read write; update t set v = 0
