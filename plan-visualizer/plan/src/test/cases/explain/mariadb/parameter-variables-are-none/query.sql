select @x := v, @@version_comment from t where id = :id
