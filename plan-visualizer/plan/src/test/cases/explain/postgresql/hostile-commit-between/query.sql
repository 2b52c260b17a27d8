select 1; commit; update t set v = 0
