package probe

import (
	"net/url"
	"slices"
	"strings"
)

// signHosts are hosts where people sign in for other sites.
var signHosts = []string{
	"login.microsoftonline.com", "login.live.com", "login.windows.net", "accounts.google.com", "okta.com", "auth0.com", "onelogin.com",
	"login.salesforce.com", "id.atlassian.com", "signin.aws.amazon.com", "login.gov.uk", "sso.service.security.gov.uk",
}

// signPaths are parts of the paths of pages where one signs in.
var signPaths = []string{"login", "signin", "sign-in", "sign_in", "log-in", "logon", "sso", "saml", "saml2", "oauth", "oauth2", "adfs", "login.aspx", "login.php"}

// signsIn says whether an address is a page to sign in.
func signsIn(u *url.URL) bool {
	host := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	for _, known := range signHosts {
		if host == known || strings.HasSuffix(host, "."+known) {
			return true
		}
	}
	if first, _, _ := strings.Cut(host, "."); slices.Contains([]string{"login", "signin", "sso", "auth", "adfs", "idp"}, first) {
		return true
	}
	for part := range strings.SplitSeq(strings.ToLower(u.Path), "/") {
		if slices.Contains(signPaths, part) {
			return true
		}
	}
	return false
}
