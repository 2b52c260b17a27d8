select count(*) from a join b on a.v <> b.v where a.x = 5 or b.y = 7;
