rollback; update t set v = 0
