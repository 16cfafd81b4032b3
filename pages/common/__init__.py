"""What several pages share: the profile form, charts, downloads and messages."""
