update t set w = 'x' where v < 100
