-- weight: 6
-- why: the nearest in many dimensions, nearly always right
-- reference: CREATE INDEX ON pictures USING hnsw (embedding vector_l2_ops);
select id, product_id from pictures
order by embedding <-> '[3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3]' limit 5;
