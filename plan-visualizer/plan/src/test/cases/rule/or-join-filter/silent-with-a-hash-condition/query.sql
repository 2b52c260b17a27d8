select count(*) from a join b on a.x=b.x and (a.v > b.v or a.y = 3);
