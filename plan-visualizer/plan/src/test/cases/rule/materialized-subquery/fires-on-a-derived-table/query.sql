select a.city, sum(d.c) from small a join (select v, count(*) c from big group by v) d on d.v = a.id group by a.city;
