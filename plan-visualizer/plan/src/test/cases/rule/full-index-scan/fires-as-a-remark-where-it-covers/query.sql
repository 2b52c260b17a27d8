select v, count(*) from big group by v;
