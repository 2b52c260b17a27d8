-- weight: 14
-- why: the tenant alone is more than half of the table
-- reference: CREATE INDEX ON documents (tenant_id, owner_id);
select id, title, state from documents where tenant_id = 1 and owner_id = 20;
