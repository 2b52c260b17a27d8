select setseed(0.6);

insert into pictures
select i, 1 + i % scaled(40000), array_agg(round((random() + i % 7)::numeric, 3))::vector
from generate_series(1, greatest(20000, scaled(40000))) i, generate_series(1, 24) d group by i;

vacuum (analyze) pictures;
