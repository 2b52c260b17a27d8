declare c cursor for select * from t
