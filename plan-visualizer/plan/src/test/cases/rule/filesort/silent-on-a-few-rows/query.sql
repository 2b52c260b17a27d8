select * from big where v = 17 order by x;
