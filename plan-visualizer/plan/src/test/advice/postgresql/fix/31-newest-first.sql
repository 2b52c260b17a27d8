-- weight: 16
-- why: the whole table is sorted for one page
-- reference: CREATE INDEX ON messages (sent_at DESC, id DESC);
select id, sender_id, body from messages order by sent_at desc, id desc limit 20;
