-- weight: 6
-- why: a parameter that may be missing, in other words
-- naive: CREATE INDEX ON messages (recipient_id);
-- expect: rewrite
select count(*), max(body) from messages
where recipient_id = coalesce(nullif(current_setting('shop.user', true), '')::bigint, recipient_id);
