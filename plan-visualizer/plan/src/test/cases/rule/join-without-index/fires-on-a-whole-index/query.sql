select count(*) from small a join big b on b.x = a.lo where a.id < 100;
