update t set w = 'x'
