-- weight: 3
-- why: the condition is another one for each row
-- naive: CREATE INDEX ON sessions (user_id);
-- expect: none
select id, agent from sessions where user_id = 1 + floor(rand() * 1000);
