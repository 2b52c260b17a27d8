DROP TABLE mail_search;
