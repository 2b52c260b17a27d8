CREATE VIRTUAL TABLE mail_search USING fts5(email);
