select 1; update t set v = 0
