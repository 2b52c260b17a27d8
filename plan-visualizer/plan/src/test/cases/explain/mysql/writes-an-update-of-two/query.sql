update t a join t b on a.id = b.id set a.w = 'x' where b.v < 100
