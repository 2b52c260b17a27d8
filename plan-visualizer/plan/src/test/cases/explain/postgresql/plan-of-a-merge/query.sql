merge into t using noted n on t.id = n.x when matched then update set v = 0 when not matched then insert values (n.x, 0)
