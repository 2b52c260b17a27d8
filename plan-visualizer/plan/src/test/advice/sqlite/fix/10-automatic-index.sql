-- weight: 7
-- why: the index that SQLite makes for the join is gone when the statement ends
-- reference: CREATE INDEX ON returns (order_id);
select o.id, r.reason from orders o join returns r on r.order_id = o.id where o.id between 5001 and 5020;
