-- weight: 4
-- why: the rowid gives the order, and a thousand rows are read to find one that is disputed
-- reference: CREATE INDEX ON orders (id) WHERE status = 'disputed';
select id, user_id, total from orders where status = 'disputed' and total > 100 order by id limit 50;
