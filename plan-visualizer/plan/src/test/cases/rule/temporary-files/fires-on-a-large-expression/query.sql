with t as materialized (select id, note, total from orders) select count(*), sum(x.total) from t x;
