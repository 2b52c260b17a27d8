select count(*) from a join b on a.x=b.x or a.y=b.y;
