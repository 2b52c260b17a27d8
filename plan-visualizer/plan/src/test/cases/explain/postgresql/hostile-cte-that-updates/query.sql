with w as (update t set v = 0 returning v) select * from w
