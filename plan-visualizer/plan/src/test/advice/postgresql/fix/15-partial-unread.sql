-- weight: 20
-- why: unread messages are few: those of one recipient even fewer
-- reference: CREATE INDEX ON messages (recipient_id) WHERE read_at IS NULL;
select id, sender_id, sent_at from messages where recipient_id = 4504 and read_at is null;
