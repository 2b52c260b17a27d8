-- weight: 2
-- why: no index gives the farthest first
-- naive: CREATE INDEX ON pictures USING hnsw (embedding vector_l2_ops);
-- expect: none
select id, product_id from pictures
order by embedding <-> '[3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3]' desc limit 5;
