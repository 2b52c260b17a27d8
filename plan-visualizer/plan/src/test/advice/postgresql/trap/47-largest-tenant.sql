-- weight: 5
-- why: 60 % of the table is his
-- naive: CREATE INDEX ON documents (tenant_id);
-- expect: none
select id, title, updated_at from documents where tenant_id = 1;
