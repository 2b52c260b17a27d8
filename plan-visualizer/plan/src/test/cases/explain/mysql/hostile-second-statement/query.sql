select 1; update t set w = 'x'
