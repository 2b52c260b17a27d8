-- weight: 11
-- why: the next page, by the key where the last one ended
-- reference: CREATE INDEX ON messages (sent_at DESC, id DESC);
select id, sender_id, body from messages where (sent_at, id) < ('2026-02-10', 100000)
order by sent_at desc, id desc limit 20;
