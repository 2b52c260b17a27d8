-- weight: 7
-- why: no plan shows it: to delete an order, all returns are read for its foreign key
-- reference: CREATE INDEX ON returns (order_id);
delete from orders where id = (select max(id) from orders);
