-- engine: postgresql
CREATE TABLE customer_subscription_settings (id bigint PRIMARY KEY, notification_preference_channel_id bigint UNIQUE);
