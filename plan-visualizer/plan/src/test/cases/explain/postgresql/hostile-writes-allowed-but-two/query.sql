update t set v = 1; commit
