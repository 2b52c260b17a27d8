-- weight: 4
-- why: the second arm reads the whole table anyway
-- naive: CREATE INDEX ON messages (sender_id);
-- expect: none
select id, sent_at from messages where sender_id = 505 or body like '%0a%';
