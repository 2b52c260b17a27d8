-- weight: 10
-- why: 93 % of the orders come from the web; the optimizer likes the index all the same
-- naive: CREATE INDEX ON orders (channel);
-- expect: none
select * from orders where channel = 'web';
