create table copied as select * from t
