-- weight: 9
-- why: each arm of the OR has an index, and the bitmaps are united
-- reference: CREATE INDEX ON messages (sender_id); CREATE INDEX ON messages (recipient_id);
select id, sent_at, body from messages where sender_id = 505 or recipient_id = 505;
