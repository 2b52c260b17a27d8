-- weight: 4
-- why: ->> is an immutable expression; one user of 300 pays for the enterprise plan
-- reference: CREATE INDEX ON users ((settings ->> 'plan'));
select id, email from users where settings ->> 'plan' = 'enterprise' and country = 'FR';
