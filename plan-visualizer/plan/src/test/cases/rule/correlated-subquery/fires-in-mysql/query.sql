select s.id, (select count(*) from big b where b.x + 0 = s.id) from small s where s.id < 12;
