select setseed(0.6);

insert into pictures
select i, 1 + i % scaled(40000), (select array_agg(round((random() + i % 7)::numeric, 3))::vector from generate_series(1, 24) where i > 0)
from generate_series(1, scaled(40000)) i;

vacuum (analyze) pictures;
