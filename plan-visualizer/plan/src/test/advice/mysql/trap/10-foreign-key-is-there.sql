-- weight: 12
-- why: the index that the foreign key made ends with the primary key
-- naive: CREATE INDEX ON returns (order_id, id);
-- expect: none
select id, reason from returns where order_id = 4711 order by id;
